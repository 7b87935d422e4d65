"""Files for the bank: nothing in them says for whom money is spent."""
