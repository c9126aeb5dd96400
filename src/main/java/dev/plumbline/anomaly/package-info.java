/** Whether the newest value of a dated series is like the earlier ones. */
package dev.plumbline.anomaly;
