"""What the law means for somebody's place on the register, and the acts that end it or take that back."""
