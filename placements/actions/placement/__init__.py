"""Acts on a placement, from trial to contract to end; placing and changing hours stand beside this folder."""
