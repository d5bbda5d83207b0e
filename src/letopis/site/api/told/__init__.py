"""What the REST interface answers, field by field: the forms of `letopis.store.ask`, described for OpenAPI."""
