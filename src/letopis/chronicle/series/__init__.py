"""Series and their editions: forums, summits, commissions, consultations, plans of work."""
