"""Many readings become one account: who is who, which reports tell of one event, series, offices, plans.

Everything here is pure: readings and people's judgements in, views out; no clock, no database. The order in which
readings arrive never matters. `store` keeps what comes of it.
"""
