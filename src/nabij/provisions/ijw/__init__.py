"""Reading iJw 3.2 messages: bytes in, what they say or what is wrong with them out. No database."""
