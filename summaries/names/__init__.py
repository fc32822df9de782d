"""Names of people, organisations and places: finding and merging them."""
