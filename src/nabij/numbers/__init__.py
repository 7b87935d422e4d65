"""How the work goes, in figures: lead times, who hears back, small things solved, referrals; and what people need."""
