// What all pages do better with a script; none of them needs it. Each part looks for what it improves, and leaves
// the page alone where it is not there.
"use strict";

/** Completes what is typed in a search box: names with where they lead, chosen by arrows and Enter. */
function completing(input) {
  const list = document.createElement("ul");
  list.className = "completions";
  list.id = `completions-${++completing.count}`;
  list.setAttribute("role", "listbox");
  const called = input.labels.length ? input.labels[0].textContent.trim() : input.name;
  list.setAttribute("aria-label", called);
  input.setAttribute("aria-label", called); // the list may stand within the label, and is no part of its name
  list.hidden = true;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.after(list);
  let asked = 0, at = -1, found = [];

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function choose(place) {
    const options = [...list.children];
    options.forEach((one, number) => one.setAttribute("aria-selected", String(number === place)));
    at = place;
    if (place >= 0) input.setAttribute("aria-activedescendant", options[place].id);
  }
  /** Go to what was chosen, unless the page does something else with it. */
  function take(one) {
    close();
    const going = new CustomEvent("completed", { bubbles: true, cancelable: true, detail: one });
    if (input.dispatchEvent(going)) location.href = one.address;
  }
  async function complete() {
    const text = input.value.trim(), mine = ++asked;
    if (text.length < 2) return close();
    const address = new URL(input.dataset.complete, location.href);
    address.searchParams.set("q", text);
    const answer = await fetch(address);
    if (!answer.ok || mine !== asked) return;
    found = await answer.json();
    list.replaceChildren(...found.map((one, number) => {
      const item = document.createElement("li"), name = document.createElement("bdi"), kind = document.createElement("span");
      item.id = `${list.id}-${number}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      name.textContent = one.name;
      kind.textContent = one.kind;
      kind.className = "soft";
      item.append(name, " ", kind);
      item.addEventListener("click", () => take(one));
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
  }
  let waiting;
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(complete, 120); });
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape") close();
    else if (count && event.key === "ArrowDown") { event.preventDefault(); choose((at + 1) % count); }
    else if (count && event.key === "ArrowUp") { event.preventDefault(); choose((at + count - 1) % count); }
    else if (count && event.key === "Enter" && at >= 0) { event.preventDefault(); take(found[at]); }
  });
  document.addEventListener("click", (event) => { if (!list.contains(event.target) && event.target !== input) close(); });
}

completing.count = 0;
document.querySelectorAll("[data-complete]").forEach((input) => completing(input));

// "/" goes to the search box, as on many sites of reference.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest && event.target.closest("input, textarea, select");
  const find = document.getElementById("find");
  if (find && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    find.focus();
  }
});
