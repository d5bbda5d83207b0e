"""The timeline's page: whom its filters mean, its events in groups, the places in it that a part begins at."""
