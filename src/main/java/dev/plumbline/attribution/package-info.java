/** What a channel is worth: the parts of attribution that SQL cannot compute. */
package dev.plumbline.attribution;
