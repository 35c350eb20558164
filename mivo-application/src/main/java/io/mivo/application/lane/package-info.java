/** One owner for every line: visits wait in a lane, urgent ones first, and silent devices are left alone for a while. */
package io.mivo.application.lane;
