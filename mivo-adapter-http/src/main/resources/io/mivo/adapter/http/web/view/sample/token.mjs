// needs: Node 18 or later; key.pem as in the sample for openssl
import { createPrivateKey, randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";

const url = "@URL@", client = "@CLIENT@";
const base64url = (data) => Buffer.from(data).toString("base64url");
const key = createPrivateKey(readFileSync("key.pem"));
const now = Math.floor(Date.now() / 1000);
const claims = { iss: client, sub: client, aud: url, jti: randomUUID(), iat: now, exp: now + 60 };
const signed = base64url('{"alg":"EdDSA","typ":"JWT"}') + "." + base64url(JSON.stringify(claims));
const answer = await fetch(url + "/api/token", {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: signed + "." + base64url(sign(null, Buffer.from(signed), key)),
  }),
});
const { access_token: token } = await answer.json();
const sensors = await fetch(url + "/api/MivoAPI/v1/ListActiveSensors", {
  headers: { Authorization: "Bearer " + token },
});
console.log(JSON.stringify(await sensors.json(), null, 2));
