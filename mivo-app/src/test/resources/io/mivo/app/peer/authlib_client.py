"""URL CLIENT KEY: an access token and the list of sensors with Authlib. KEY is a private key on P-256 in PEM."""

import json
import sys
import urllib.request

from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc7523 import PrivateKeyJWT

url, client, key = sys.argv[1:]
auth = ClientAuth(client, open(key).read(), PrivateKeyJWT(url, alg="ES256"))
endpoint, headers, body = auth.prepare("POST", url + "/api/token", {}, "grant_type=client_credentials")
headers = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
with urllib.request.urlopen(urllib.request.Request(endpoint, body.encode(), headers)) as answer:
    token = json.load(answer)["access_token"]
request = urllib.request.Request(url + "/api/MivoAPI/v1/ListActiveSensors", headers={"Authorization": "Bearer " + token})
with urllib.request.urlopen(request) as answer:
    print(answer.read().decode())
