"""Whether the money of custom budgets is right: raced for, signed for by many at once, and gone through at random."""
