"""What the REST interface says of itself is what it does: questions made from its OpenAPI document, and odd ones."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient

from letopis.site.api.interface import described as document
from letopis.site.app import API, Clock, make_app

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
HOST = {"host": "127.0.0.1"}
PATHS = document(API)["paths"]
#: No question of a page's address alone is malformed.
ADDRESS = "/sources/{id}"
CASES = [(path, mode) for path in PATHS for mode in GenerationMode if path != ADDRESS or mode.is_positive]


@pytest.fixture(scope="module")
def described(sample_chronicle: Path, still: Clock) -> schemathesis.schemas.BaseSchema:
    """The interface by its own OpenAPI document."""
    app = make_app(str(sample_chronicle), time=still)
    return schemathesis.openapi.from_asgi(f"{API}/openapi.json", app, headers=HOST)


def test_the_document_is_openapi(described: schemathesis.schemas.BaseSchema) -> None:
    assert described.raw_schema["openapi"] == "3.1.0"
    described.validate()


@pytest.mark.parametrize(("path", "mode"), CASES)
def test_every_question_is_answered_as_described(
    described: schemathesis.schemas.BaseSchema, path: str, mode: GenerationMode
) -> None:
    checks = [*CHECKS, negative_data_rejection] if mode is GenerationMode.NEGATIVE else CHECKS

    @settings(
        max_examples=10,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    def asked(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=checks, headers=HOST)

    asked()


COUNTRIES = st.lists(st.sampled_from(["AZ", "GE", "Грузия", "KG"]), max_size=2, unique=True)
DAYS = st.sampled_from([None, "2021", "2022-11", "2023-01-31", "2025"])
SENSIBLE: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "/events": {
        "kind": st.lists(st.sampled_from(["visit", "meeting", "conference"]), max_size=2, unique=True),
        "status": st.lists(st.sampled_from(["held", "planned"]), max_size=1),
        "person": st.sampled_from([None, "Эльнур Садыхов"]),
        "newest": st.booleans(),
        "happenings": st.booleans(),
        "disputed": st.booleans(),
    },
    "/documents": {"newest": st.booleans(), "status": st.lists(st.sampled_from(["signed", "proposed"]), max_size=1)},
    "/plans": {"state": st.lists(st.sampled_from(["done", "open", "overdue"]), max_size=2, unique=True)},
    "/statements": {"person": st.sampled_from([None, "Эльнур Садыхов"])},
}


@pytest.mark.parametrize("path", SENSIBLE)
def test_sensible_questions_are_answered_as_described(
    described: schemathesis.schemas.BaseSchema, site: TestClient, path: str
) -> None:
    @settings(max_examples=25, derandomize=True, deadline=None, database=None)
    @given(
        asked=st.fixed_dictionaries(
            {"country": COUNTRIES, "from": DAYS, "to": DAYS, "as_of": DAYS, "limit": st.integers(1, 9)} | SENSIBLE[path]
        )
    )
    def answered(asked: dict[str, Any]) -> None:
        given = {name: value for name, value in asked.items() if value is not None}
        answer = site.get(f"{API}{path}", params=given)
        backwards = answer.status_code == 400 and answer.json()["type"] == "urn:letopis:bad-day"
        assert answer.status_code == 200 or (backwards and asked["to"] < asked["from"])
        described[path]["GET"].validate_response(answer)

    answered()


def test_the_check_sees_an_answer_that_is_not_as_described(
    described: schemathesis.schemas.BaseSchema, site: TestClient
) -> None:
    with pytest.raises(FailureGroup):
        described["/plans"]["GET"].validate_response(site.get(f"{API}/events?limit=1"))
