"""The map: places stand where they are, a view holds what is drawn, names do not stand on each other."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from letopis.site.charts.atlas import Arc, Dot, among, around, atlas, capitals, city, crowded
from letopis.site.charts.projection import HEIGHT, WIDTH, projected

points = st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT))


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_every_place_of_the_earth_is_on_the_map(longitude: float, latitude: float) -> None:
    x, y = projected(longitude, latitude)
    assert -1e-6 <= x <= WIDTH + 1e-6
    assert -1e-6 <= y <= HEIGHT + 1e-6


def test_cities_stand_east_and_south_of_each_other_as_they_do() -> None:
    tbilisi, baku = city("Тбилиси", "GE"), city("Баку", "AZ")
    assert tbilisi and baku
    assert tbilisi[0] < baku[0] and tbilisi[1] < baku[1]
    assert city("Тбилиси", "AZ") is None


def test_nearly_all_states_have_a_place() -> None:
    assert len(capitals()) > 185
    assert {"GE", "AZ", "KZ", "RU", "BR", "FI", "JP", "EG", "VN", "MN"} <= capitals().keys()


@given(st.lists(points, min_size=1, max_size=8))
def test_a_view_holds_what_is_drawn_and_lies_on_the_map(places: list[tuple[float, float]]) -> None:
    view = around(places)
    assert all(view.x - 1e-6 <= x <= view.x + view.width + 1e-6 for x, _ in places)
    assert all(view.y - 1e-6 <= y <= view.y + view.height + 1e-6 for _, y in places)
    assert view.x >= -1e-6 and view.y >= -1e-6
    assert view.x + view.width <= WIDTH + 1e-6 and view.y + view.height <= HEIGHT + 1e-6


def drawn(*dots: Dot, arcs: tuple[Arc, ...] = ()) -> ElementTree.Element:
    return ElementTree.fromstring(str(atlas("m", "Map", "Told", dots, arcs, "/static/land.svg")))


def test_dots_and_arcs_lead_somewhere_and_say_what_they_are() -> None:
    one = Dot("Баку", (620.0, 120.0), 3, "/timeline?country=AZ", "Баку: 3 events", state=True)
    arc = Arc((620.0, 120.0), (610.0, 110.0), 2, "/relations/AZ-GE", "AZ – GE: 2 events")
    links = [link.get("href") for link in drawn(one, arcs=(arc,)).iter("a")]
    assert links == ["/relations/AZ-GE", "/timeline?country=AZ"]
    assert [text.text for text in drawn(one).iter("title")] == ["Map", "Баку: 3 events"]


def test_a_name_that_would_stand_on_another_is_left_out() -> None:
    large, small = Dot("Большой", (500.0, 200.0), 9, "/a", "a"), Dot("Малый", (500.5, 200.0), 1, "/b", "b")
    assert [text.text for text in drawn(small, large).iter("text")] == ["Большой"]


def test_a_name_gives_way_to_a_dot_of_more_events() -> None:
    large, small = Dot("Большой", (500.0, 200.0), 9, "/a", "a"), Dot("Малый", (498.0, 200.0), 1, "/b", "b")
    names = {text.text: float(text.get("x", "0")) for text in drawn(small, large).iter("text")}
    assert names["Большой"] > 500 > names["Малый"], "to the left of its dot, for the other one is at its right"


def test_no_name_stands_outside_of_the_view() -> None:
    dots = [Dot(f"Очень длинное название {number}", (1000.0, 40.0 * number), 1, "/a", "a") for number in range(10)]
    texts = list(drawn(*dots, Dot("Запад", (0.0, 200.0), 1, "/w", "w")).iter("text"))
    assert len(texts) > 5
    assert all(float(one.get("x", "0")) < 950 for one in texts)


def test_where_many_stand_close_they_are_drawn_from_nearer_with_what_joins_them() -> None:
    close = [Dot(str(number), (500.0 + number, 100.0 + number), 1, "/a", "a") for number in range(20)]
    far = Dot("Далеко", (990.0, 400.0), 50, "/b", "b")
    assert set(crowded([far, *close])) == set(close)
    assert crowded([far, *close[:5]]) == ()
    assert crowded(close) == (), "the map of all is near enough"
    inner, outer = Arc(close[0].at, close[1].at, 1, "/c", "c"), Arc(close[0].at, far.at, 1, "/d", "d")
    assert among([inner, outer], close) == (inner,)


def test_hostile_names_are_text() -> None:
    one = Dot("<script>alert(1)</script>", (500.0, 200.0), 1, "/a", '"><script>')
    assert not list(drawn(one).iter("script"))
