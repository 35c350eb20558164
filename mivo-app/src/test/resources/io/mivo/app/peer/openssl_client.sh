#!/bin/sh
# URL CLIENT KEY: an access token and the list of sensors, with openssl and curl alone. KEY is Ed25519 in PEM.
set -eu
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

now=$(date +%s)
claims=$(printf '{"iss":"%s","sub":"%s","aud":"%s","jti":"%s","iat":%d,"exp":%d}' \
    "$2" "$2" "$1" "$(openssl rand -hex 16)" "$now" "$((now + 60))" | base64url)
printf '%s.%s' "$(printf '{"alg":"EdDSA"}' | base64url)" "$claims" >"$3.signed"
signature=$(openssl pkeyutl -sign -inkey "$3" -rawin -in "$3.signed" | base64url)

token=$(curl -sS --data-urlencode grant_type=client_credentials \
    --data-urlencode client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
    --data-urlencode "client_assertion=$(cat "$3.signed").$signature" \
    "$1/api/token" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
curl -sS -H "Authorization: Bearer $token" "$1/api/MivoAPI/v1/ListActiveSensors"
