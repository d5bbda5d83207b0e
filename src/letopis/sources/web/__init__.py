"""Pages by their addresses: fetched one by one, with a crawler's good manners."""

from letopis.sources.web.address import is_address, shown
from letopis.sources.web.clock import Clock
from letopis.sources.web.web import Web

__all__ = ["Clock", "Web", "is_address", "shown"]
