"""Figures: whose they are, and series of them over years with their bounds and disagreements."""
