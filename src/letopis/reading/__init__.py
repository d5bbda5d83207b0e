"""One article → its facts, one module per kind of fact."""
