"""Russian: razdel, the slovnet models and pymorphy3."""
