# exit: 1
# about: sys.exit with a text goes to stderr
import sys

sys.exit("this went wrong")
