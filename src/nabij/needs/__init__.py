"""What people need most beside what the offer can give: counted from the cases, for who makes policy."""
