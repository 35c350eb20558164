/** What an embedding product builds and holds: the core and the access to it. */
package io.mivo.application;
