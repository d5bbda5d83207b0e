"""What is to be done, by when and by whom."""

from letopis.reading.plans.find import find_plans

__all__ = ["find_plans"]
