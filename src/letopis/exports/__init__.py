"""The chronicle in other programs' formats: calendars, feeds, tables, linked data, briefs."""
