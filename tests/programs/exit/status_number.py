# exit: 3
# about: sys.exit with a number
import sys

print("bye")
sys.exit(3)
