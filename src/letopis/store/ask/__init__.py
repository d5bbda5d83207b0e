"""The questions that people ask of a chronicle; each answer can be had as of a day: only what was published by then."""
