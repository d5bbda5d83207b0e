"""Events: visits, talks, signings, forums, appointments and the rest, with status, people, place and date."""

from letopis.reading.events.find import find_events

__all__ = ["find_events"]
