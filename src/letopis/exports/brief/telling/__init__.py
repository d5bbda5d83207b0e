"""Briefs put into words: records in, papers out."""

from letopis.exports.brief.telling.daily import day_paper
from letopis.exports.brief.telling.relation import relation_paper

__all__ = ["day_paper", "relation_paper"]
