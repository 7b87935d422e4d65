"""Arrears signals (vroegsignalering): files in, bundling, sorting, what came of it, and the month out."""
