# exit: 4
# options: --stdout pipe
# about: os._exit waits for nobody and flushes nothing
import os

print("lost")
os._exit(4)
