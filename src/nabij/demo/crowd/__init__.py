"""The professionals of Waterstad: about a hundred, with faces, as a neighbourhood of 25,000 has them."""
