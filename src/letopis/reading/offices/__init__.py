"""Offices: phrases that name them, who holds which, in whose service."""
