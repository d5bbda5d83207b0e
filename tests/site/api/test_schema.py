"""What the REST interface says of itself is what it does: questions made from its OpenAPI document, and odd ones."""

from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from letopis.site.api.interface import make_interface
from letopis.site.app import API, Clock, make_app

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
HOST = {"host": "127.0.0.1"}
PATHS = make_interface(None, API).state.schema["paths"]
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
