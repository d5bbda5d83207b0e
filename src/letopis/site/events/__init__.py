"""An event's page: what is said of it and by whom, what led to it and what came of it, the reasons in words."""
