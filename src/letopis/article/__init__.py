"""Page → article: what is the story and what is the site's furniture; title, date, outlet, credits."""

from letopis.article.extract import extract, extract_batch

__all__ = ["extract", "extract_batch"]
