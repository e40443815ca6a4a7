# exit: -2
# about: an uncaught KeyboardInterrupt ends the process by its signal
print("about to")
raise KeyboardInterrupt
