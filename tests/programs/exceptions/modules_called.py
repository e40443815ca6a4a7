# Who calls a module may have meant what is inside it. And arguments that are no numbers.
import array
import copy
import datetime
import json
import os
import random
import signal
import socket
import threading
import time
import types

own = types.ModuleType('own')
for module in (socket, time, random, datetime, array, copy, json, threading, own):
    try:
        module()
    except TypeError as e:
        print(e)
own.own = 3
try:
    own()
except TypeError as e:
    print(e)
own.own = print
try:
    own(1, a=2)
except TypeError as e:
    print(e)
print(callable(own), callable(list[int]), callable(int | str), callable(print), callable(lambda: 0))
for wrong in (lambda: os.access('missing', print), lambda: open('missing', 'rb', 1j), lambda: open('missing', 'rb', 1.5),
              lambda: signal.pthread_sigmask(print, []), lambda: signal.pthread_sigmask(7, []), lambda: signal.pthread_sigmask(0, 3)):
    try:
        wrong()
    except (TypeError, OSError) as e:
        print(type(e).__name__, e)
