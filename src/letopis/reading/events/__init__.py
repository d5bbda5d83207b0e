"""Events: visits, talks, signings, forums, appointments and the rest, with status, people, place and date."""

from letopis.reading.events.find import Telling, find_events, find_tellings

__all__ = ["Telling", "find_events", "find_tellings"]
