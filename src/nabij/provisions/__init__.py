"""From application to ruling to allocation, each with its own clock, and the messages of providers (iJw)."""
