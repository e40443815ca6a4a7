# `urllib`: a package; only `urllib.parse` has anything to do without a network.
__path__ = ['/usr/lib/python3.13/urllib']
