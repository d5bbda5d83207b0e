"""Papers that states make, and what is done to them."""

from letopis.reading.documents.find import find_documents

__all__ = ["find_documents"]
