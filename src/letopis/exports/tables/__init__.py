"""Every table of the chronicle: one definition yields CSV, Parquet, JSON lines and the data dictionary."""
