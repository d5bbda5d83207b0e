"""What the chronicle tells, as readers see it: reasons and days in their language, quotations in their own."""
