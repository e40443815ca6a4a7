# What a star brings from `signal`.
from signal import *

print(callable(signal), callable(alarm), callable(pause), SIGINT, SIG_DFL == 0, SIG_IGN == 1, callable(getsignal))
try:
    default_int_handler(SIGINT, None)
except KeyboardInterrupt:
    print('interrupt')
