"""Corrections made on the site: the controls of a form, what a posted form asks for, what was decided in words."""
