"""The page of a relation: contacts by year, figures in series, and the brief as a page and as files."""
