"""The map: places stand where they are, a view holds what is drawn, names do not stand on each other."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from letopis.site.charts.atlas import Arc, Dot, around, atlas, capitals, city
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


def test_hostile_names_are_text() -> None:
    one = Dot("<script>alert(1)</script>", (500.0, 200.0), 1, "/a", '"><script>')
    assert not list(drawn(one).iter("script"))
