"""Events as records of PLOVER, the Political Language Ontology for Verifiable Event Records."""

from letopis.exports.plover.records import lines, records

__all__ = ["lines", "records"]
