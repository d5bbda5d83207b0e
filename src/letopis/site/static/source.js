// Shows which words a fact rests on, and which facts rest on words: by hovering, by focus, and by n and p.
"use strict";

const pieces = [...document.querySelectorAll(".piece")];
const facts = [...document.querySelectorAll(".fact")];

function light(ids) {
  pieces.forEach((one) => one.classList.toggle("lit", one.dataset.facts.split(" ").some((id) => ids.includes(id))));
  facts.forEach((one) => one.classList.toggle("lit", ids.includes(one.id.slice(5))));
  const first = facts.find((one) => one.classList.contains("lit"));
  if (first && matchMedia("(min-width: 50rem)").matches) first.scrollIntoView({ block: "nearest" });
}
for (const one of pieces) {
  one.addEventListener("mouseenter", () => light(one.dataset.facts.split(" ")));
  one.addEventListener("focus", () => light(one.dataset.facts.split(" ")));
}
for (const one of facts) {
  one.addEventListener("mouseenter", () => light([one.id.slice(5)]));
  one.addEventListener("focus", () => light([one.id.slice(5)]));
}

let at = -1;
function go(place) {
  at = (place + facts.length) % facts.length;
  const id = facts[at].id.slice(5);
  facts[at].focus({ preventScroll: true });
  const words = pieces.find((one) => one.dataset.facts.split(" ").includes(id));
  if (words) words.scrollIntoView({ block: "center" });
}
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey || !facts.length) return;
  // By the key's place: with a Russian or Kazakh layout the same keys give other letters.
  if (event.code === "KeyN" && !event.shiftKey) go(at + 1);
  else if (event.code === "KeyP" && !event.shiftKey) go(at - 1);
  else if (event.key === "Escape") { at = -1; light([]); }
});
document.querySelector(".keys").hidden = false;
